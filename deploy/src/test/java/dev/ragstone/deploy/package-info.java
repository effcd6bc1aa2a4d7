/** Tests of the Helm chart as it is rendered. */
@NullMarked
package dev.ragstone.deploy;

import org.jspecify.annotations.NullMarked;
