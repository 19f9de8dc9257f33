package org.ionfront.transport.discretisation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Square of the screening length against depth, constant within regions.
 *
 * @param lambda2 of the glass outside all regions [m^2]
 * @param regions where it is another one; they do not overlap
 */
public record Permittivity(double lambda2, List<Region> regions) {
    /** How far a border may be off its face, relative to the thickness. */
    private static final double ON_FACE = 1e-12;

    /**
     * A layer of the glass.
     *
     * @param from depth at which it begins [m]
     * @param to depth at which it ends [m]
     * @param lambda2 square of the screening length in it [m^2]
     */
    public record Region(double from, double to, double lambda2) {}

    /** Copies the list. */
    public Permittivity {
        regions = List.copyOf(regions);
    }

    /** One kind of glass throughout. */
    public static Permittivity uniform(double lambda2) {
        return new Permittivity(lambda2, List.of());
    }

    /** Depths inside a sample at which a grid must have faces that do not move [m]. */
    public List<Double> bordersInside(double thickness) {
        return regions.stream()
                .flatMap(region -> Stream.of(region.from(), region.to()))
                .filter(depth -> depth > 0 && depth < thickness)
                .distinct()
                .toList();
    }

    /**
     * Value of every face: that of two half cells in series, so that the drop of the potential over them times it is the
     * displacement, which has no jump there (docs/solver.md, Eq. 17).
     *
     * @param neutralFirstCell whether the first cell has the displacement of its right face
     * @return [m^2], length K + 1
     * @throws IllegalArgumentException where a border is not on a face
     */
    public double[] atFaces(Grid grid, boolean neutralFirstCell) {
        double[] ofCells = atCells(grid);
        double[] faces = grid.faces();
        int cells = grid.cells();
        double[] value = new double[cells + 1];
        for (int f = 0; f <= cells; f++) {
            double left = f == 0 ? 0 : 0.5 * (faces[f] - faces[f - 1]);
            double right = f == cells ? 0 : 0.5 * (faces[f + 1] - faces[f]);
            if (neutralFirstCell && f == 1) {
                left *= 2;
            }
            double ofLeft = ofCells[Math.max(f - 1, 0)];
            double ofRight = ofCells[Math.min(f, cells - 1)];
            value[f] = ofLeft == ofRight ? ofLeft : (left + right) / (left / ofLeft + right / ofRight);
        }
        if (neutralFirstCell) {
            value[0] = value[1];
        }
        return value;
    }

    private double[] atCells(Grid grid) {
        double[] faces = grid.faces();
        double[] value = new double[grid.cells()];
        for (Region region : regions) {
            requireFace(faces, region.from());
            requireFace(faces, region.to());
        }
        for (int k = 0; k < value.length; k++) {
            double middle = 0.5 * (faces[k] + faces[k + 1]);
            value[k] = lambda2;
            for (Region region : regions) {
                if (middle > region.from() && middle < region.to()) {
                    value[k] = region.lambda2();
                }
            }
        }
        return value;
    }

    private static void requireFace(double[] faces, double depth) {
        double margin = ON_FACE * faces[faces.length - 1];
        for (double face : faces) {
            if (Math.abs(face - depth) <= margin) {
                return;
            }
        }
        throw new IllegalArgumentException("no face of the grid lies at the border of a region at " + depth + " m");
    }
}
