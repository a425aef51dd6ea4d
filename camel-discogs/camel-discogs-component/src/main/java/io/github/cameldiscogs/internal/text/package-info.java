/* SPDX-License-Identifier: Apache-2.0 */
/** How words of others are shown in messages and log lines. None of them can forge a line. */
package io.github.cameldiscogs.internal.text;
