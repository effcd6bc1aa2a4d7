/** What the services are made of, and under which licences. */
@NullMarked
package dev.ragstone.deploy.licence;

import org.jspecify.annotations.NullMarked;
