package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.Optional;
import org.ionfront.fit.problem.CraterReadings;

/**
 * Where one profile of a fit comes from.
 *
 * @param id of the profile
 * @param experiment its experiment file, read
 * @param data the measured file
 * @param nativeSignal name of the native ion's signal in the measured file
 * @param foreignSignal name of the foreign ion's signal
 * @param reference name of the reference signal, or empty text where there is none
 * @param readings of the crater's depth, where there are several
 */
public record ProfileSource(
        String id,
        ExperimentConfig experiment,
        Path data,
        String nativeSignal,
        String foreignSignal,
        String reference,
        Optional<CraterReadings> readings) {}
