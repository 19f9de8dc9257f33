package org.ionfront.transport.discretisation;

import java.util.Arrays;
import org.ionfront.transport.model.BackCondition;

/**
 * How the fields of neutral cells answer to the current and to changes of the fluxes at a given field, at one point
 * (docs/sensitivities.md, section 6). Owned by one set of tangents.
 */
final class FieldResponse {
    private final LocalVariables variables;
    private final LinearisedFaces at;
    private final LocalPoint point;
    private final int faces;
    private final int attached;
    /** Derivative of the fields by the current [s/m^2]. */
    private final double[] byCurrent;

    /** The same, each with its range: derivative of the drop [s/m]. */
    private final double[] dropByCurrent;

    private final double[] sum;
    private double resistance;

    FieldResponse(LocalVariables variables, LinearisedFaces at, LocalPoint point) {
        this.variables = variables;
        this.at = at;
        this.point = point;
        faces = variables.cells + 1;
        attached = variables.front instanceof FrontCondition.Attached sheet ? sheet.species() * faces : -1;
        byCurrent = new double[faces];
        dropByCurrent = new double[faces];
        sum = new double[faces];
    }

    /** Looks at the fluxes where they were last evaluated. */
    void evaluate() {
        sumOver(at.byField);
        resistance = 0;
        for (int f = variables.firstField(); f < faces; f++) {
            byCurrent[f] = 1 / sum[f];
            dropByCurrent[f] = point.reach[f] * byCurrent[f];
            resistance += dropByCurrent[f];
        }
    }

    /** Derivative of the surface potential by the current [s/m]. */
    double resistance() {
        return resistance;
    }

    /** Reduced surface potential. */
    double potential() {
        return Products.sum(point.reach, point.field);
    }

    /** Takes note of changes of the fluxes at given fields. */
    void take(double[] flux) {
        sumOver(flux);
    }

    /** What the changes last taken note of take from the surface potential at a given current. */
    double drawback() {
        return Products.sum(dropByCurrent, sum);
    }

    /**
     * Completes the changes of fluxes last taken note of by what the fields do, those of the last species apart, which the others and
     * the current leave.
     *
     * @param current change of the current
     * @param flux modified
     */
    void closeContents(double current, double[] flux) {
        int first = variables.firstField();
        for (int f = first; f < faces; f++) {
            sum[f] = byCurrent[f] * (current - sum[f]);
        }
        sum[0] = sum[first];
        double[] byField = at.byField;
        for (int i = 0; i < variables.last; i++) {
            int row = i * faces;
            for (int f = 0; f < faces; f++) {
                flux[row + f] += byField[row + f] * sum[f];
            }
        }
        closeOuter(current, flux);
    }

    /**
     * Completes the changes of fluxes last taken note of by what the fields do.
     *
     * @param current change of the current
     * @param flux modified
     * @param fields receives the changes of the fields, in the row of every species
     */
    void close(double current, double[] flux, double[] fields) {
        int first = variables.firstField();
        for (int f = first; f < faces; f++) {
            fields[f] = byCurrent[f] * (current - sum[f]);
        }
        fields[0] = fields[first];
        for (int i = 1; i < variables.species; i++) {
            System.arraycopy(fields, 0, fields, i * faces, faces);
        }
        double[] byField = at.byField;
        for (int p = 0; p < flux.length; p++) {
            flux[p] += byField[p] * fields[p];
        }
        closeOuter(current, flux);
    }

    private void closeOuter(double current, double[] flux) {
        if (attached >= 0) {
            flux[attached] = current;
        }
        for (int i = 0; i < variables.species && variables.back == BackCondition.SELECTIVE; i++) {
            flux[i * faces + faces - 1] = i == variables.firstNative ? current : 0;
        }
    }

    private void sumOver(double[] flux) {
        Arrays.fill(sum, 0);
        for (int i = 0; i < variables.species; i++) {
            int row = i * faces;
            for (int f = 0; f < faces; f++) {
                sum[f] += flux[row + f];
            }
        }
    }
}
