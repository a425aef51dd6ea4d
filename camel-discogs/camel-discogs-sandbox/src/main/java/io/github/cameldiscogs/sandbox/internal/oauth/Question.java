/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

/** What a user is asked on the authorize page: whether this application may act for them. */
public record Question(String requestToken, String application) {}
