package home.engineers.kernel.web;

import home.engineers.kernel.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form; a field left empty counts as none. */
public final class Uploads {
    private Uploads() {}

    public static List<Upload> of(@Nullable List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            one(file).ifPresent(uploads::add);
        }
        return uploads;
    }

    public static Optional<Upload> one(@Nullable MultipartFile file) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        return file == null || name == null || name.isEmpty()
                ? Optional.empty() : Optional.of(new Upload(name, file.getInputStream()));
    }
}
