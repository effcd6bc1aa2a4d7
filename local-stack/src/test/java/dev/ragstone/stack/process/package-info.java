/** How processes, ports and disks are judged. */
@NullMarked
package dev.ragstone.stack.process;

import org.jspecify.annotations.NullMarked;
