package home.engineers.districts.web;

import home.engineers.districts.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form; a field left empty counts as none. */
final class Uploads {
    private Uploads() {}

    static List<Upload> of(@Nullable List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                uploads.add(new Upload(name, file.getInputStream()));
            }
        }
        return uploads;
    }
}
