/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** The value of a custom field of a copy. */
public record FieldNote(int fieldId, String value) {}
