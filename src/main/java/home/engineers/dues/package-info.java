/** Floor 2: dues by year: resolutions, fee classes, payments and receipts, statements, arrears, shares, closing. */
@NullMarked
@ApplicationModule(displayName = "dues", allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "files", "files :: tables", "messages", "messages :: circulars", "people", "organisations"})
package home.engineers.dues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
