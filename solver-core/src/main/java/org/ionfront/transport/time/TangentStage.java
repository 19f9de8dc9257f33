package org.ionfront.transport.time;

/**
 * One stage of a step as it was taken.
 *
 * @param time at which the right-hand side was evaluated
 * @param point unknowns there
 * @param increment solution of the linear system
 * @param history what the stages before added to the right-hand side of that system
 * @param timeShare factor of the time derivative in it
 */
public record TangentStage(double time, double[] point, double[] increment, double[] history, double timeShare) {}
