/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

/** The question of the authorize page: whether this application may act for the user. */
public record Question(String requestToken, String application) {}
