/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** What a custom field holds for one copy. */
public record FieldNote(int fieldId, String value) {}
