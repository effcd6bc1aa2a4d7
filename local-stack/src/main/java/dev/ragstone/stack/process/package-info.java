/** Processes of the local stack: started, watched, recognised after a crash, and what they need of the machine. */
@NullMarked
package dev.ragstone.stack.process;

import org.jspecify.annotations.NullMarked;
