/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** A user mentioned in an answer; number and avatar are absent in most places. */
public record UserRef(Long id, String username, String avatarUrl, String resourceUrl) {}
