package org.ionfront.transport.discretisation;

/**
 * Which mean of two diffusion coefficients every face takes (docs/solver.md, section 2): by the direction of the flux, and
 * from the start of a step to its end the same one. Where nothing drives an ion its flux is zero in both means, but their
 * slopes differ by as much as the coefficients; a mean that changed within a step would leave it without the Jacobian it
 * was begun with, however short it is. Mutable, owned by one system.
 */
final class FaceMeans {
    /** Whether it is the arithmetic mean, species i and face f at i(K + 1) + f; else the harmonic one. */
    final boolean[] arithmetic;

    private boolean held;
    private boolean kept;

    FaceMeans(int size) {
        arithmetic = new boolean[size];
    }

    /** From now on directions decide. */
    void release() {
        held = false;
    }

    /** From now on it is as last decided. */
    void hold() {
        held = true;
    }

    /** From now on and in all steps it is as last decided: for steps that are taken again with other parameters. */
    void keep() {
        kept = true;
    }

    /** Whether directions do not count now. */
    boolean isHeld() {
        return held || kept;
    }

    /** Whether a face takes the arithmetic mean, which it should for a flux to where ions are slower. */
    boolean isArithmetic(int place, boolean slowing) {
        if (!isHeld()) {
            arithmetic[place] = slowing;
        }
        return arithmetic[place];
    }
}
