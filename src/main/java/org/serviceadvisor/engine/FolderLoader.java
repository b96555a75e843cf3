package org.serviceadvisor.engine;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads rules from the folder into which they were compiled, before those of the class path, which
 * have the same names.
 */
final class FolderLoader extends URLClassLoader {
  private static final String RULES = "rules.";
  private static final String LISTS = "META-INF/advisor/";

  FolderLoader(Path classes, ClassLoader parent) {
    super(new URL[] {url(classes)}, parent);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no address for the folder " + folder, e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(RULES)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Optional<Class<?>> loaded = Optional.ofNullable(findLoadedClass(name));
      return loaded.isPresent() ? loaded.get() : findClass(name);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    return name.startsWith(LISTS) ? findResource(name) : super.getResource(name);
  }
}
