package org.ionfront.fit.result;

import java.util.OptionalDouble;

/**
 * Foreign ions found by the measurement beside the charge passed, both in elementary charges.
 *
 * @param measuredDose integral of the measured foreign fraction over depth times N; the excluded surface and what lies
 *     beyond the last point are taken from the model [1/m^2]
 * @param passedDose charge passed in the stages of the foreign ion [1/m^2]
 * @param circular whether the foreign sensitivity was fitted, so that the agreement says nothing about the charge
 */
public record DoseCheck(double measuredDose, double passedDose, boolean circular) {
    /** Measured over passed [-]; empty where no charge passed. */
    public OptionalDouble ratio() {
        return passedDose == 0 ? OptionalDouble.empty() : OptionalDouble.of(measuredDose / passedDose);
    }
}
