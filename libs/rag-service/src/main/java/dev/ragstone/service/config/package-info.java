/** Configuration that services share, and the check that no key is misspelt. */
@NullMarked
package dev.ragstone.service.config;

import org.jspecify.annotations.NullMarked;
