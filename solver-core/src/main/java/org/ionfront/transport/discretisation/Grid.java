package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cells between the front face (x = 0) and the back face.
 *
 * @param faces depths of the cell faces [m], increasing, the first one 0; not copied, treat as read-only
 */
public record Grid(double[] faces) {
    /** Checks that there are at least two cells and that faces increase. */
    public Grid {
        if (faces.length < 3 || faces[0] != 0) {
            throw new IllegalArgumentException("a grid needs at least two cells and must start at 0");
        }
        for (int f = 1; f < faces.length; f++) {
            if (!(faces[f] > faces[f - 1])) {
                throw new IllegalArgumentException("faces of a grid must increase; face " + f + " is at " + faces[f]);
            }
        }
    }

    /** Equal cells. */
    public static Grid uniform(double thickness, int cells) {
        double[] faces = new double[cells + 1];
        for (int f = 0; f <= cells; f++) {
            faces[f] = thickness * f / cells;
        }
        return new Grid(faces);
    }

    /**
     * Equal cells down to some depth, then cells that grow by a constant factor to the back face.
     *
     * @param thickness depth of the back face [m]
     * @param fineDepth depth down to which cells are equal [m]; the whole sample where it is thinner
     * @param fineWidth width of the equal cells [m]; shortened a little so that they fit
     * @param growth ratio of neighbouring widths beyond, above 1
     */
    public static Grid graded(double thickness, double fineDepth, double fineWidth, double growth) {
        if (fineDepth >= 0.9 * thickness) {
            return uniform(thickness, Math.max(2, (int) Math.ceil(thickness / fineWidth)));
        }
        int fineCells = Math.max(2, (int) Math.ceil(fineDepth / fineWidth));
        double width = fineDepth / fineCells;
        double[] faces = new double[2 * fineCells + 2];
        for (int f = 0; f <= fineCells; f++) {
            faces[f] = fineDepth * f / fineCells;
        }
        int last = fineCells;
        double depth = fineDepth;
        while (true) {
            width *= growth;
            if (depth + width * (1 + growth) > thickness) {
                break;
            }
            depth += width;
            last++;
            if (last + 2 > faces.length) {
                faces = Arrays.copyOf(faces, 2 * faces.length);
            }
            faces[last] = depth;
        }
        // What is left is between one and one plus growth planned widths, apart from a sample just above the fine
        // depth.
        faces[last + 1] = thickness;
        return new Grid(Arrays.copyOf(faces, last + 2));
    }

    /** Nearer to a wanted face than this share of a cell an existing one moves there; else the cell is cut. */
    private static final double MOVED = 0.3;

    /**
     * The same cells with faces at given depths.
     *
     * @param depths where faces must be [m], inside the sample, farther apart than two cells there
     */
    public Grid withFacesAt(List<Double> depths) {
        List<Double> changed = new ArrayList<>();
        for (double face : faces) {
            changed.add(face);
        }
        for (double depth : depths) {
            int right = 1;
            while (changed.get(right) < depth) {
                right++;
            }
            double width = changed.get(right) - changed.get(right - 1);
            int nearer = changed.get(right) - depth < depth - changed.get(right - 1) ? right : right - 1;
            boolean outer = nearer == 0 || nearer == changed.size() - 1;
            boolean stays = outer || depths.contains(changed.get(nearer));
            if (Math.abs(changed.get(nearer) - depth) <= MOVED * width && !stays) {
                changed.set(nearer, depth);
            } else if (changed.get(nearer) != depth) {
                changed.add(right, depth);
            }
        }
        return new Grid(changed.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Number of cells. */
    public int cells() {
        return faces.length - 1;
    }

    /** Depth of the back face [m]. */
    public double thickness() {
        return faces[faces.length - 1];
    }
}
