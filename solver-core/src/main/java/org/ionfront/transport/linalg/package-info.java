/** Direct solution of the block-tridiagonal systems that one-dimensional transport leads to. */
@NullMarked
package org.ionfront.transport.linalg;

import org.jspecify.annotations.NullMarked;
