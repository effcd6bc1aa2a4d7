/** Conversations that are kept here, so that clients need not send what was said before. */
@NullMarked
package dev.ragstone.query.conversation;

import org.jspecify.annotations.NullMarked;
