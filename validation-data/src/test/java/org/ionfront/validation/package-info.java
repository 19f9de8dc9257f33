/** Simulations held against numbers from elsewhere, kept with their sources in the folders of this module. */
@NullMarked
package org.ionfront.validation;

import org.jspecify.annotations.NullMarked;
