/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** A parent label or sublabel. */
public record LabelRef(long id, String name, String resourceUrl) {}
