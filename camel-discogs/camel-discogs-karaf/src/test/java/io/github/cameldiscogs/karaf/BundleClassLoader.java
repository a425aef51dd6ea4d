/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.karaf;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.osgi.framework.Bundle;

/** Finds what Camel's own bundle has, and what a bundle with a component has. */
final class BundleClassLoader extends ClassLoader {

    private final Bundle bundle;

    BundleClassLoader(ClassLoader parent, Bundle bundle) {
        super(parent);
        this.bundle = bundle;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return bundle.loadClass(name);
    }

    @Override
    protected URL findResource(String name) {
        return bundle.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        var found = bundle.getResources(name);
        return found == null ? Collections.emptyEnumeration() : found;
    }
}
