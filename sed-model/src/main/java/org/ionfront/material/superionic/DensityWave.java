package org.ionfront.material.superionic;

import org.apache.commons.math3.complex.Complex;

/**
 * Factor p(k) by which a density wave changes in one step; Eqs. 14 and 15 of the source.
 *
 * <p>In the sign of the source's Eqs. 33 and 58: a positive imaginary part moves the wave along the field. (With the
 * transform of its Eq. 12 the factor is the complex conjugate.)
 *
 * @param real part [-]
 * @param imaginary part [-]
 */
public record DensityWave(double real, double imaginary) {
    /** The two waves of a lattice with two sites per cell. */
    public enum Branch {
        /** The wave the source calls '+': at k = 0 it stays for ever. */
        SLOW(1),
        /** The wave the source calls '-'. */
        FAST(-1);

        private final int sign;

        Branch(int sign) {
            this.sign = sign;
        }
    }

    /**
     * Eigenvalue of the matrix with the diagonal 1 - leaveA, 1 - leaveB and a given product of the other two elements.
     *
     * @param leaveA probability to leave a [-]
     * @param leaveB probability to leave b [-]
     * @param product of the element from a to b and the one from b to a [-]
     * @param branch whether the square root, whose real part is 0 or more, is added or taken away
     */
    static DensityWave eigenvalue(double leaveA, double leaveB, Complex product, Branch branch) {
        double half = (leaveA - leaveB) / 2;
        Complex root = product.add(half * half).sqrt().multiply(branch.sign);
        return new DensityWave(root.getReal() + 1 - (leaveA + leaveB) / 2, root.getImaginary());
    }

    /** |p| [-]. */
    public double magnitude() {
        return Math.hypot(real, imaginary);
    }

    /** 1 - |p|, the decay rate kappa times tau [-]. */
    public double decayPerStep() {
        return 1 - magnitude();
    }

    /** arg p, the frequency omega times tau [-]. */
    public double phasePerStep() {
        return Math.atan2(imaginary, real);
    }
}
