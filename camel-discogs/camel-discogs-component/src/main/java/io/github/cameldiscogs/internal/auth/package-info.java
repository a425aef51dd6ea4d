/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The strategies that ship, and signatures (RFC 5849). The steps of the OAuth dance are here, too.
 */
package io.github.cameldiscogs.internal.auth;
