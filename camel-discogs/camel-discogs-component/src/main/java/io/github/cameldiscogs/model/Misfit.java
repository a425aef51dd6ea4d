/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

/**
 * A value that came for a component and does not fit its type, as plain Java value. It belongs into
 * the other fields of its record.
 */
record Misfit(Object value) {}
