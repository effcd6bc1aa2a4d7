/** Which tenants are suspended or erased, as every service learns it from Kafka. */
@NullMarked
package dev.ragstone.tenancy;

import org.jspecify.annotations.NullMarked;
