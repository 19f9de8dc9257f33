/**
 * Reads the depth profiles that SIMS instruments export.
 *
 * <p>{@link org.ionfront.io.sims.DepthProfileReader} turns a file into a {@link org.ionfront.io.sims.DepthProfile}: signals
 * over sputter time [s] or depth [m]. {@link org.ionfront.io.sims.DepthProfileCsv} writes one back as plain CSV, and
 * {@link org.ionfront.io.sims.ProfileDescription} says what is in one.
 *
 * <p>The way through the package: {@code TextFile} finds the encoding and hands out lines; {@code IonTofHeader},
 * {@code CamecaHeader} and {@code CsvHeader} each understand one kind of head and describe the rows below it in one
 * {@code Layout}; {@code DataSurvey} goes through the rows once to learn the decimal sign; {@code DataRows} goes through
 * them again and fills the arrays. So a file is read several times but never held in memory.
 *
 * <p>The formats are described in docs/instrument-files.md.
 */
@NullMarked
package org.ionfront.io.sims;

import org.jspecify.annotations.NullMarked;
