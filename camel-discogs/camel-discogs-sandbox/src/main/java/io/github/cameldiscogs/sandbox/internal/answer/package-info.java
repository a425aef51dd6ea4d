/* SPDX-License-Identifier: Apache-2.0 */
/** The bodies of answers, field by field. They are written as Discogs writes them. */
package io.github.cameldiscogs.sandbox.internal.answer;
