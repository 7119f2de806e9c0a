package home.engineers.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the house as they were compiled, read once for all tests of a JVM that judge them. */
public final class CompiledCode {
    private CompiledCode() {}

    /** What is delivered. */
    public static JavaClasses product() {
        return Product.CLASSES;
    }

    /** What proves it. */
    public static JavaClasses tests() {
        return Tests.CLASSES;
    }

    private static JavaClasses read(ImportOption option) {
        return new ClassFileImporter().withImportOption(option).importPackages("home.engineers");
    }

    private static final class Product {
        private static final JavaClasses CLASSES = read(new ImportOption.DoNotIncludeTests());
    }

    private static final class Tests {
        private static final JavaClasses CLASSES = read(new ImportOption.OnlyIncludeTests());
    }
}
