CREATE TABLE `presence` (
	`place_id` text NOT NULL,
	`person_id` text NOT NULL,
	`until_at` integer NOT NULL,
	PRIMARY KEY(`place_id`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `service_search` (
	`community_id` integer NOT NULL,
	`suffix` text NOT NULL,
	`place_id` text NOT NULL,
	PRIMARY KEY(`community_id`, `suffix`, `place_id`)
);
--> statement-breakpoint
CREATE INDEX `service_search_by_place` ON `service_search` (`place_id`);--> statement-breakpoint
CREATE TABLE `station` (
	`place_id` text PRIMARY KEY NOT NULL,
	`community_id` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`seq` integer DEFAULT 0 NOT NULL,
	`because` text,
	`name` text,
	`lng` real,
	`lat` real,
	`host_place_id` text,
	`proposed_by` text,
	`proposed_at` integer,
	`plaque_no` text,
	`plaqued_on` text,
	`services` text DEFAULT '[]' NOT NULL,
	`photo_id` text,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `station_by_state` ON `station` (`community_id`,`state`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `station_by_proposer` ON `station` (`proposed_by`,`proposed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `station_of_host` ON `station` (`host_place_id`) WHERE "station"."host_place_id" is not null and "station"."state" <> 'declined';--> statement-breakpoint
CREATE UNIQUE INDEX `station_plaque` ON `station` (`community_id`,`plaque_no`) WHERE "station"."plaque_no" is not null;--> statement-breakpoint
CREATE TABLE `station_step` (
	`place_id` text NOT NULL,
	`seq` integer NOT NULL,
	`community_id` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`because` text,
	PRIMARY KEY(`place_id`, `seq`),
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
);
