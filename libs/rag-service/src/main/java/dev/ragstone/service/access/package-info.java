/** Who may use which endpoint: what every service asks before it does anything. */
@NullMarked
package dev.ragstone.service.access;

import org.jspecify.annotations.NullMarked;
