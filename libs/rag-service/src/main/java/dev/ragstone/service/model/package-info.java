/** Models that several services open by the same keys. */
@NullMarked
package dev.ragstone.service.model;

import org.jspecify.annotations.NullMarked;
