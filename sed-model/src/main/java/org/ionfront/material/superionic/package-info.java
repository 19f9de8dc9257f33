/**
 * The lattice model of superionic conductors of Hu, Guo, Liang and Monserrat 2026, arXiv:2604.00665.
 *
 * <p>Ions hop between two sites a and b of a cell. Their repulsion polarises the cell below a temperature T_p (type II);
 * hops that help each other on make the hopping probability feed on itself until it has no solution (type I). A {@link
 * org.ionfront.material.superionic.MeanField} solves both equations at a temperature and gives a {@link
 * org.ionfront.material.superionic.MeanFieldState}, which has numbers only where the model has them. {@link
 * org.ionfront.material.superionic.ChainHopping} and {@link org.ionfront.material.superionic.HoneycombHopping} are its
 * density waves, {@link org.ionfront.material.superionic.HoppingGeometry} turns probabilities into diffusivities and
 * conductivities. Equations, readings and errors of the source: {@code docs/superionic.md}.
 *
 * <p>Symbols: n0 ions per cell [-], K = n0 K0 repulsion, M = n0 M0 concerted hopping, Lambda0 barrier, theta = kT (all in
 * eV), gamma polarisation [-], x = K gamma/(2 theta) so that gamma = tanh x, P0 hopping probability per step [-], u = B P0
 * what concerted hopping takes off the barrier, in units of theta [-].
 */
@NullMarked
package org.ionfront.material.superionic;

import org.jspecify.annotations.NullMarked;
