package org.ionfront.io.config;

/**
 * One value of a configuration as it holds for the run.
 *
 * @param key full path of the key, such as {@code sample.thickness} or {@code protocol.0.ion}
 * @param text the value as the user wrote it
 */
public record Setting(String key, String text) {}
