package org.ionfront.material.onsager;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What must hold of a table of coefficients, and how well it does; Eq. 13 of {@code docs/onsager.md}.
 *
 * @param points how many were checked
 * @param positiveDefinite at how many of them every gradient produces entropy
 * @param positiveSemidefinite at how many of them no gradient destroys entropy; the others are those where an ion is absent or does
 *     not move
 * @param largestCoupling largest |L12|/sqrt(L11 L22) [-]
 * @param reciprocityDefect largest |L12 - L21|/sqrt(L11 L22) [-]
 * @param transferenceDefect largest |t_1 + t_2 - 1| [-]
 * @param conductivityDefect largest relative difference of e^2 sum z_i z_j L_ij from sum z_i^2 e^2 n_i D_i/kT [-]
 * @param roundTripDefect largest change of an L_ij on the way to profile diffusivities and a conductivity and back [-]:
 *     L12 over sqrt(L11 L22), L_ii over itself
 */
public record OnsagerChecks(
        int points,
        int positiveDefinite,
        int positiveSemidefinite,
        double largestCoupling,
        double reciprocityDefect,
        double transferenceDefect,
        double conductivityDefect,
        double roundTripDefect) {

    /** Checks every point. */
    public static OnsagerChecks of(List<OnsagerPoint> points) {
        return new OnsagerChecks(
                points.size(),
                (int) points.stream()
                        .filter(p -> matrix(p).isPositiveDefinite())
                        .count(),
                (int) points.stream()
                        .filter(p -> matrix(p).isPositiveSemidefinite())
                        .count(),
                largest(points, p -> Math.abs(matrix(p).coupling())),
                largest(points, p -> matrix(p).reciprocityDefect()),
                largest(points, OnsagerChecks::transferenceDefect),
                largest(points, OnsagerChecks::conductivityDefect),
                largest(points, OnsagerChecks::roundTripDefect));
    }

    private static OnsagerMatrix matrix(OnsagerPoint point) {
        return point.coefficients().matrix();
    }

    private static double largest(List<OnsagerPoint> points, ToDoubleFunction<OnsagerPoint> defect) {
        return points.stream().mapToDouble(defect).max().orElse(0);
    }

    private static double transferenceDefect(OnsagerPoint point) {
        OnsagerCoefficients here = point.coefficients();
        return here.conductivity() == 0 ? 0 : Math.abs(here.firstTransference() + here.secondTransference() - 1);
    }

    private static double conductivityDefect(OnsagerPoint point) {
        OnsagerCoefficients here = point.coefficients();
        double expected = point.effective().nernstEinsteinConductivity(here.mixture(), here.temperature());
        return expected == 0 ? 0 : Math.abs(here.conductivity() / expected - 1);
    }

    /** Zero where there is no way back, because an ion is absent or does not move. */
    static double roundTripDefect(OnsagerPoint point) {
        OnsagerCoefficients here = point.coefficients();
        OnsagerMatrix there = here.matrix();
        if (!there.isPositiveDefinite()) {
            return 0;
        }
        OnsagerMatrix back = here.profileDiffusivities()
                .with(here.mixture(), here.temperature(), here.conductivity())
                .matrix();
        double cross = Math.abs(back.l12() - there.l12()) / there.scale();
        double own = Math.max(Math.abs(back.l11() / there.l11() - 1), Math.abs(back.l22() / there.l22() - 1));
        return Math.max(cross, own);
    }
}
