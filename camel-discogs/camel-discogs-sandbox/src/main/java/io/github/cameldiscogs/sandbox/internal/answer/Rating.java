/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** Votes and their mean, which is an integer when it is round. */
public record Rating(int count, Number average) {}
