package org.ionfront.verification;

import java.util.List;

/** All built-in cases. */
public final class Verification {
    private Verification() {}

    /** The cases in the order in which they are shown; each is independent of the others. */
    public static List<VerificationCase> cases() {
        return List.of(
                StandardCase.atCurrent(),
                StandardCase.atPotential(),
                AppliedVoltage.verification(),
                ConstantField.goldman(),
                ConstantField.fick(),
                Barenblatt.verification(),
                DoubleLayer.verification(),
                GouyChapman.verification(),
                LiquidJunction.verification(),
                ManufacturedSolution.verification(),
                TravellingFront.verification(),
                SiteEnergyFront.quadrature(),
                SiteEnergyFront.simulation(),
                SiteEnergyFront.unresolved(),
                ElectroneutralFront.verification(),
                NeutralLimit.verification(),
                ExponentialTailFront.verification(),
                Rarefaction.verification(),
                ConstantPotential.verification(),
                ThreeCations.verification(),
                PublishedClaims.verification(),
                SuperionicModel.verification(),
                CurrentFluctuations.verification());
    }
}
