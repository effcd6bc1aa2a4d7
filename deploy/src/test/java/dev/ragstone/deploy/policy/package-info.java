/** What kube-score and Polaris would say of the rendered resources, as assertions. */
@NullMarked
package dev.ragstone.deploy.policy;

import org.jspecify.annotations.NullMarked;
