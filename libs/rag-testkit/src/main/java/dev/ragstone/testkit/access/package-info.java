/** What every service promises about who may use its endpoints, as tests, and the keys they are tested with. */
@NullMarked
package dev.ragstone.testkit.access;

import org.jspecify.annotations.NullMarked;
