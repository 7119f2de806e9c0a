package home.engineers.committees.web;

import home.engineers.committees.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form; a field left empty counts as none. */
final class Uploads {
    private Uploads() {}

    static List<Upload> of(List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            one(file).ifPresent(uploads::add);
        }
        return uploads;
    }

    static Optional<Upload> one(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Upload(file.getOriginalFilename(), file.getInputStream()));
    }
}
