/** The reference of all settings, made from the interfaces that the services read them by. */
@NullMarked
package dev.ragstone.deploy.settings;

import org.jspecify.annotations.NullMarked;
