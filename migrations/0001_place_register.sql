CREATE TABLE `place_register` (
	`community_id` integer PRIMARY KEY NOT NULL,
	`entries` text NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `place_by_cell`;--> statement-breakpoint
DROP INDEX `place_by_kind`;--> statement-breakpoint
CREATE INDEX `place_by_community` ON `place` (`community_id`,`kind`);--> statement-breakpoint
ALTER TABLE `place` DROP COLUMN `cell`;--> statement-breakpoint
ALTER TABLE `staged_place` DROP COLUMN `cell`;--> statement-breakpoint
INSERT INTO `place_register` (`community_id`, `entries`)
SELECT `community`.`id`, (
	SELECT json_group_object(`kind`, json(`entries`)) FROM (
		SELECT `kind`, json_group_array(json_array(
			`id`, CAST(round(`lng` * 1e6) AS integer), CAST(round(`lat` * 1e6) AS integer))) AS `entries`
		FROM `place` WHERE `community_id` = `community`.`id` GROUP BY `kind`))
FROM `community`;
