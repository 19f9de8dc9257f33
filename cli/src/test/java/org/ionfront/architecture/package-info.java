/** Holds the sources to the plan of the house: which package may know which, and what none may do. */
@NullMarked
package org.ionfront.architecture;

import org.jspecify.annotations.NullMarked;
