/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** A folder of a collection. */
public record Folder(int id, int count, String name, String resourceUrl) {}
