/**
 * Onsager coefficients of two mobile ions in a neutral glass, over composition and temperature.
 *
 * <p>Convention: J_i = -sum_j L_ij d mu~_j/dx in the frame of the glass, mu~_j = mu_j + z_j e phi being the electrochemical
 * potential of one ion [J]. L has the unit 1/(m s J); L/N_A^2 is the molar one [mol^2/(m s J)]. Equations: {@code
 * docs/onsager.md}.
 *
 * <p>{@link org.ionfront.material.onsager.OnsagerModel} is the way in: the laws of two ions give an {@link
 * org.ionfront.material.onsager.OnsagerPoint} for every composition. {@link org.ionfront.material.onsager.ProfileDiffusivities}
 * leads back from what an experiment knows.
 *
 * <p>Symbols: n_i number density [1/m^3], z_i charge number, N = sum z_i n_i, A_i = n_i D_i/kT, lambda_i = sum_j z_j L_ij,
 * Lambda = sum z_i lambda_i [all three 1/(m s J)], t_i share of the current.
 */
@NullMarked
package org.ionfront.material.onsager;

import org.jspecify.annotations.NullMarked;
