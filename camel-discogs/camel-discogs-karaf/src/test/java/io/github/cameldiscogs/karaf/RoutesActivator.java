/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.karaf;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;

/**
 * Runs in Karaf: starts the routes when the bundle of the component is there, and stops them when
 * it goes.
 */
public final class RoutesActivator implements BundleActivator {

    private BundleTracker<CamelContext> tracker;

    @Override
    public void start(BundleContext bundleContext) {
        tracker =
                new BundleTracker<>(bundleContext, Bundle.ACTIVE, null) {
                    @Override
                    public CamelContext addingBundle(Bundle bundle, BundleEvent event) {
                        return bundle.getSymbolicName().equals("io.github.cameldiscogs")
                                ? startRoutes(bundle)
                                : null;
                    }

                    @Override
                    public void removedBundle(
                            Bundle bundle, BundleEvent event, CamelContext camelContext) {
                        camelContext.stop();
                    }
                };
        tracker.open();
    }

    @Override
    public void stop(BundleContext bundleContext) {
        tracker.close();
    }

    private static CamelContext startRoutes(Bundle component) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        var classLoader = new BundleClassLoader(RoutesActivator.class.getClassLoader(), component);
        thread.setContextClassLoader(classLoader);
        try {
            var camelContext = new DefaultCamelContext();
            camelContext.setApplicationContextClassLoader(classLoader);
            // Started before it has routes: loaded earlier, none of them would start
            camelContext.start();
            for (var file : List.of("routes/identity.yaml", "routes/identity.xml")) {
                PluginHelper.getRoutesLoader(camelContext)
                        .loadRoutes(
                                ResourceHelper.resolveMandatoryResource(
                                        camelContext, "classpath:" + file));
            }
            return camelContext;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot start the routes", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
