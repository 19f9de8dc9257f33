/** Single parts of the solver under JMH: kernel, linear algebra, material law, whole runs. */
@NullMarked
package org.ionfront.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
