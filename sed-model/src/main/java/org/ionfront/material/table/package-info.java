/** Diffusivities from tables. */
@NullMarked
package org.ionfront.material.table;

import org.jspecify.annotations.NullMarked;
