/** The chart says of the services what they say of themselves. */
@NullMarked
package dev.ragstone.deploy.contract;

import org.jspecify.annotations.NullMarked;
