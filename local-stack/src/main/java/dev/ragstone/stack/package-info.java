/** The whole system on one machine: broker, database and the services, started and stopped as one. */
@NullMarked
package dev.ragstone.stack;

import org.jspecify.annotations.NullMarked;
