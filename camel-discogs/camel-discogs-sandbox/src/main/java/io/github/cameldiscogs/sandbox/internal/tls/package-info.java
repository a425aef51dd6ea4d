/* SPDX-License-Identifier: Apache-2.0 */
/** The certificate that the sandbox shows. */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.tls;

import org.jspecify.annotations.NullMarked;
