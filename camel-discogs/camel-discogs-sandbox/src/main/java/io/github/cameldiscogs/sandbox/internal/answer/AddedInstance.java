/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** A copy that was just added. */
public record AddedInstance(long instanceId, String resourceUrl) {}
